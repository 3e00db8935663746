-- Saved views (常用视图): what a member has narrowed a page to, under a name; with `shared` the whole office sees it. And indexes by which a place far
-- down the ledger is found without passing the rows themselves.

create table saved_views (
  workspace uuid not null,
  id uuid not null,
  -- The user whose view it is.
  owner text not null,
  -- The page that it is of: ledger.
  page text not null,
  name text not null,
  -- What stands behind the ? of the page's address.
  search jsonb not null,
  shared boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace, id),
  unique (workspace, owner, page, name)
);

alter table saved_views enable row level security;
create policy own_workspace on saved_views using (workspace = nullif(current_setting('app.workspace', true), '')::uuid);
grant select, insert, update, delete on saved_views to jiedui_app;

-- The same order as before, but both ways and of what stands in the book alone.
drop index entries_listed;
create index entries_by_change on entries (workspace, kind, updated_at, id) where not removed;
create index entries_by_name on entries (workspace, kind, name, id) where not removed;
-- The day itself is in it too, or the database would look it up in the table.
create index entries_by_first_day on entries (workspace, kind, coalesce(from_day, '0001-01-01'::date), id) include (from_day) where not removed;
