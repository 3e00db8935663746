-- The regions that all figures of a sum concern alike, null where they differ: the sums then answer for a region and for members of some regions too.
alter table sums add column regions text[];
update sums s set regions = p.regions
from (
  select workspace, case when tie is null then '00000000-0000-0000-0000-000000000000'::uuid else tie end as tie,
    case when year is null then 0 else year end as year, series, min(regions) as regions
  from postings where not removed group by 1, 2, 3, 4 having count(distinct regions) = 1
) p
where s.workspace = p.workspace and s.tie = p.tie and s.year = p.year and s.series = p.series;
