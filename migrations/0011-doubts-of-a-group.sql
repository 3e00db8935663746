-- Doubts about rivals are found by the tie, year and series whose figures they are about. Under row-level security no index serves `subjects &&`.
alter table doubts add column tie uuid, add column year int, add column series text;
update doubts d set tie = case when p.tie is null then '00000000-0000-0000-0000-000000000000'::uuid else p.tie end,
  year = case when p.year is null then 0 else p.year end, series = p.series
from postings p
where d.code = 'rivals' and p.workspace = d.workspace and p.id = d.subjects[1];
drop index doubts_subjects;
create index doubts_of_group on doubts (workspace, tie, year, series) where state = 'open' and code = 'rivals';
