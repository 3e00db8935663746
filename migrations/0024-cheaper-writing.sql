-- How a line takes part in totals changes often, and is in no index: with room on its page the line is changed in place. The same for doubts.
alter table postings set (fillfactor = 80);
alter table doubts set (fillfactor = 80);
-- Revisions of one act share their moment, which an index writes once.
drop index revisions_at;
create index revisions_at on revisions (workspace, at);
