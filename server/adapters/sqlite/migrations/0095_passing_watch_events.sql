-- SPDX-License-Identifier: GPL-3.0-or-later
-- Where somebody was in a film is of no use for as long as that it was watched, and is forgotten earlier.
CREATE INDEX watch_event_passing_by_receipt ON watch_event (received_at) WHERE kind IN ('position', 'seek', 'pause');
