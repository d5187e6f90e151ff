-- Moments are ticks of 100 ns since 1970 in UTC, days are ISO dates, ids are text: the same in every database.
create table reminders (
    id text not null primary key,
    platform text not null,
    server text not null,
    channel text not null,
    number integer not null,
    maker text not null,
    time text not null,
    zone text not null,
    days integer not null,
    starts text,
    ends text,
    paused_until text,
    snoozed_until bigint,
    routine text not null,
    level text,
    mention_kind text,
    mention_id text,
    disabled text,
    made bigint not null,
    next_due bigint,
    unique (platform, channel, number)
);
create index reminders_due on reminders (platform, next_due);
create index reminders_server on reminders (platform, server);
create index reminders_maker on reminders (platform, maker);

-- Outcome 0: claimed by the node and not yet ended; else how it ended.
create table deliveries (
    reminder text not null references reminders (id) on delete cascade,
    moment bigint not null,
    node text not null,
    outcome integer not null default 0,
    ended bigint,
    primary key (reminder, moment)
);
create index deliveries_open on deliveries (node) where outcome = 0;
create index deliveries_ended on deliveries (ended) where outcome <> 0;

-- Processes that hold claims, each until its lease runs out.
create table nodes (
    node text not null primary key,
    lease_until bigint not null
);
