-- Append one upload; its bytes are kept by append_file.
-- grain: one row, the upload of entry $entry
-- units: counts of rows and of figures
-- params: $entry, $plan, $table_name, $file, $sha256, $origin, $row_count, $accepted_count,
--   $new_count, $changed_count, $unchanged_count as the columns of `uploads`
insert into uploads
select
    $entry,
    $plan,
    $table_name,
    $file,
    $sha256,
    $origin,
    $row_count,
    $accepted_count,
    $new_count,
    $changed_count,
    $unchanged_count
