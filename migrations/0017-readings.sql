-- By which version of the reading a document was read (null: before that was kept), and whether it is to be read again or could not be.
alter table documents add column reading int, add column reread text check (reread in ('waiting', 'failed'));
create index documents_reread on documents (workspace, id) where reread = 'waiting';
