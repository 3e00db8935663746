-- Counts of figures by what a list can be narrowed to, and the programmes of a tie's figures, from an index alone.
create index postings_counted on postings (workspace, tie, programme, year, theme, status, accrual, standing) where not removed;
-- How much waits, by sort.
create index findings_waiting on findings (workspace, sort) where state = 'waiting';
