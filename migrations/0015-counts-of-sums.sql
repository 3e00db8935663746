-- How many figures of a sum there are by theme, programme and how they take part: counts of the whole book come from these. Whether a figure
-- counts then stands in no index, and is changed in its place where its page has room.
alter table sums add column counts jsonb not null default '[]';
update sums s set counts = p.counts
from (
  select workspace, tie, year, series,
    jsonb_agg(jsonb_build_array(theme, programme, standing, figures) order by theme collate "C", coalesce(programme, '') collate "C", standing collate "C") as counts
  from (
    select workspace, case when tie is null then '00000000-0000-0000-0000-000000000000'::uuid else tie end as tie,
      case when year is null then 0 else year end as year, series, theme, programme, standing, count(*)::int as figures
    from postings where not removed group by 1, 2, 3, 4, 5, 6, 7
  ) told group by workspace, tie, year, series
) p
where s.workspace = p.workspace and s.tie = p.tie and s.year = p.year and s.series = p.series;
drop index postings_counted;
create index postings_of_programme on postings (workspace, tie, programme) where not removed;
alter table postings set (fillfactor = 90);
