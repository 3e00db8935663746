-- Questions of an office (指标、目标值、评分表): its own indicators, the targets that it is held to, and the sheets by which it is scored.
-- Every change of them is a revision; see 0001-book.sql for the rules that hold for every table.

create table indicators (
  workspace uuid not null,
  id uuid not null,
  zh text not null,
  -- The draft as it was written (src/model/indicators.ts).
  said jsonb not null,
  removed boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null,
  primary key (workspace, id)
);

create table targets (
  workspace uuid not null,
  id uuid not null,
  -- A shipped indicator's code or an own one's id.
  indicator text not null,
  tie uuid,
  -- The code and the name of the region that is held to it; of a tie's target the side, null for both.
  region text,
  region_name text,
  regions text[] not null,
  programme text,
  from_day date not null,
  to_day date not null,
  unit text not null,
  min numeric,
  max numeric,
  hedge text not null,
  -- The posting of status target that it was taken from; null where a person set it, and then by which document or decision.
  posting uuid,
  basis text,
  note text,
  removed boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null,
  primary key (workspace, id)
);
create index targets_listed on targets (workspace, to_day desc, id);
create index targets_of_indicator on targets (workspace, indicator, to_day);

create table score_sheets (
  workspace uuid not null,
  id uuid not null,
  name text not null,
  -- Its lines with weights, bands and deductions (src/work/score-sheets.ts).
  said jsonb not null,
  removed boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null,
  primary key (workspace, id)
);

do $$
declare name text;
begin
  foreach name in array array['indicators', 'targets', 'score_sheets']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_workspace on %I using (workspace = nullif(current_setting(''app.workspace'', true), '''')::uuid)', name);
    execute format('grant select, insert, update, delete on %I to jiedui_app', name);
  end loop;
end $$;
