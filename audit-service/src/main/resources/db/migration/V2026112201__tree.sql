create table tree_size (
    id    tinyint not null comment 'always 1: the lock of this row makes the order of leaves total',
    size  bigint  not null comment 'leaves in the tree',
    primary key (id),
    constraint ck_tree_size_single check (id = 1)
) comment 'how large the Merkle tree is';

insert into tree_size (id, size) values (1, 0);

create table tree_node (
    level  tinyint    not null comment '0 for leaves',
    idx    bigint     not null comment 'covers the leaves idx * 2^level to (idx + 1) * 2^level - 1',
    hash   binary(32) not null comment 'SHA-256 after RFC 9162',
    primary key (level, idx)
) comment 'complete subtrees of the Merkle tree, append-only';

create table tree_head (
    size       bigint         not null comment 'leaves covered',
    root       binary(32)     not null comment 'root over these leaves',
    signed_at  datetime(6)    not null comment 'UTC',
    key_id     char(64)       collate utf8mb4_bin not null comment 'SHA-256 of the public key, hexadecimal',
    signature  varbinary(512) not null comment 'RSASSA-PSS, SHA-256, salt of 32 bytes',
    primary key (size)
) comment 'signed tree heads, append-only; also exported to a file elsewhere';

create trigger tree_node_stays before update on tree_node for each row
    signal sqlstate '45000' set message_text = 'tree_node is append-only';
create trigger tree_node_remains before delete on tree_node for each row
    signal sqlstate '45000' set message_text = 'tree_node is append-only';
create trigger tree_head_stays before update on tree_head for each row
    signal sqlstate '45000' set message_text = 'tree_head is append-only';
create trigger tree_head_remains before delete on tree_head for each row
    signal sqlstate '45000' set message_text = 'tree_head is append-only';
