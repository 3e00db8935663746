-- The postings of a tie, year and series from an index, none of them included. Under row-level security a condition reaches an index only
-- where it can tell nothing of rows that are not the asker's: CASE may, COALESCE may not.
drop index postings_series;
create index postings_series on postings (
  workspace,
  (case when tie is null then '00000000-0000-0000-0000-000000000000'::uuid else tie end),
  series,
  (case when year is null then 0 else year end)
) where not removed;
