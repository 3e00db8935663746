-- A number that is smaller than its part cannot be its whole. A doubt about the two names the whole; `across`: the part stands under another
-- tie or under none, and was found over the sums.
alter table doubts add column whole uuid, add column across boolean not null default false;
-- The wholes that a person said a figure is no part of.
alter table postings add column outside uuid[] not null default '{}';
-- The least upper end among what is counted of a tie as a whole: what stands under its subordinates is looked at only where it may be more.
alter table sums add column least numeric;
update sums s set least = p.least
from (
  select workspace, case when tie is null then '00000000-0000-0000-0000-000000000000'::uuid else tie end as tie,
    case when year is null then 0 else year end as year, series, trim_scale(min(max)) as least
  from postings where not removed and standing in ('counted', 'rival') and not (named and entry is not null) group by 1, 2, 3, 4
) p
where s.workspace = p.workspace and s.tie = p.tie and s.year = p.year and s.series = p.series and s.series like '%|sum';

-- outside: that one figure is no part of another.
alter table decisions drop constraint decisions_verdict_check,
  add constraint decisions_verdict_check check (verdict in ('accept', 'correct', 'reject', 'merge', 'choose', 'outside', 'undo'));
