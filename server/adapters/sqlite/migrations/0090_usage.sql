-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is stored is counted without reading tracks, whose manifests are long.

CREATE INDEX track_bytes_by_package ON track (package_id, state, blob_digest, blob_size);
CREATE INDEX track_bytes ON track (state, blob_digest, blob_size);
