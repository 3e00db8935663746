-- What an office has promised and does (条款、计划、任务、进展). A clause rests on the sentence of a document; a plan is split into tasks; what a
-- task has come to is said by its progress alone, which is added and never rewritten. Every change is a revision; see 0001-book.sql.

create table clauses (
  workspace uuid not null,
  id uuid not null,
  -- The entry of kind agreement that promises it; tie, programme and regions are the entry's.
  agreement uuid not null,
  number text,
  heading text,
  words text not null,
  -- Its evidence: text.slice(start_at, end_at) = quote.
  document uuid not null,
  start_at int not null,
  end_at int not null,
  quote text not null,
  note text,
  removed boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null,
  primary key (workspace, id),
  foreign key (workspace, agreement) references entries (workspace, id),
  foreign key (workspace, document) references documents (workspace, id)
);
create index clauses_of_agreement on clauses (workspace, agreement, start_at, id);
create index clauses_in_document on clauses (workspace, document);

create table plans (
  workspace uuid not null,
  id uuid not null,
  title text not null,
  from_day date not null,
  to_day date not null,
  -- Whose plan it is: a tie's, or a region's, a programme's or a region's under a programme.
  tie uuid,
  programme text,
  region text,
  region_name text,
  regions text[] not null,
  -- drafted, in_force, closed (src/work/plans.ts).
  state text not null,
  basis text,
  note text,
  removed boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null,
  primary key (workspace, id)
);
create index plans_listed on plans (workspace, to_day desc, id);

create table tasks (
  workspace uuid not null,
  id uuid not null,
  plan uuid not null,
  -- Its place in the plan, 序号.
  position int not null,
  title text not null,
  -- 责任单位 and 配合单位, by their names as reports of units have them.
  units text[] not null,
  helpers text[] not null,
  from_day date,
  due_day date,
  -- The wanted result in words, and the target that measures it.
  goal text,
  target uuid,
  clauses uuid[] not null,
  entries uuid[] not null,
  weight numeric not null,
  note text,
  -- What limits ask: of its own tie where it has one, else of its plan.
  tie uuid,
  programme text,
  regions text[] not null,
  removed boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null,
  primary key (workspace, id),
  foreign key (workspace, plan) references plans (workspace, id)
);
create index tasks_of_plan on tasks (workspace, plan, position, id);
create index tasks_by_due on tasks (workspace, due_day, id);

create table progress (
  workspace uuid not null,
  id uuid not null,
  task uuid not null,
  -- The unit that speaks; null where the office itself does.
  unit text,
  -- The state of the task after it: planned, under_way, done, stopped.
  state text not null,
  percent int,
  words text not null,
  -- The day for which it is said.
  as_of date not null,
  -- Evidence, where there is any: a span of a document, figures of the book, an attachment.
  document uuid,
  start_at int,
  end_at int,
  quote text,
  postings uuid[] not null,
  attachment uuid,
  -- sent, accepted, returned; what is returned does not count.
  standing text not null,
  reason text,
  by text not null,
  at timestamptz not null,
  version int not null default 1,
  primary key (workspace, id),
  foreign key (workspace, task) references tasks (workspace, id),
  foreign key (workspace, document) references documents (workspace, id),
  foreign key (workspace, attachment) references documents (workspace, id)
);
create index progress_of_task on progress (workspace, task, as_of desc, id desc);
create index progress_in_document on progress (workspace, document);

do $$
declare name text;
begin
  foreach name in array array['clauses', 'plans', 'tasks', 'progress']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_workspace on %I using (workspace = nullif(current_setting(''app.workspace'', true), '''')::uuid)', name);
    execute format('grant select, insert, update, delete on %I to jiedui_app', name);
  end loop;
  -- What was said of a task stays: it is returned, never taken away.
  revoke delete on progress from jiedui_app;
end $$;
