-- SPDX-License-Identifier: GPL-3.0-or-later
-- A raw film goes with its upload, however that ends.

DELETE FROM raw_film WHERE upload_id NOT IN (SELECT id FROM upload);
CREATE TRIGGER raw_film_of_upload AFTER DELETE ON upload BEGIN
    DELETE FROM raw_film WHERE upload_id = OLD.id;
END;
