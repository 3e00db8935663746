-- A year over the whole book, answered from the sums: which days the figures of a sum speak of, and how its rows are found.
alter table sums add column from_day date, add column to_day date;
update sums s set from_day = p.from_day, to_day = p.to_day
from (
  select workspace, coalesce(tie, '00000000-0000-0000-0000-000000000000') as tie, coalesce(year, 0) as year, series,
    min(from_day) as from_day, max(to_day) as to_day
  from postings where not removed and standing in ('counted', 'rival') group by 1, 2, 3, 4
) p
where s.workspace = p.workspace and s.tie = p.tie and s.year = p.year and s.series = p.series;

create index sums_of_year on sums (workspace, year, series);
create index postings_of_series on postings (workspace, series, year) where not removed;
-- One named thing of which several ties tell.
create index postings_named on postings (workspace, year, series, entry, tie) where named and entry is not null and not removed;

alter table tie_sums add column from_day date, add column to_day date;
update tie_sums t set from_day = c.from_day, to_day = c.to_day
from (
  select workspace, tie, series, min(from_day) as from_day, max(to_day) as to_day
  from (
    select *, max(year) over (partition by workspace, tie, series) as newest from sums where terms > 0
  ) s
  where accrual = 'flow' or year = newest group by 1, 2, 3
) c
where t.workspace = c.workspace and t.tie = c.tie and t.series = c.series;
