-- A target says over which time it is meant: 全年新增 is met by a flow, 累计达到 by a cumulative number, and never the one by the other.

alter table targets add column accrual text not null default 'flow';
