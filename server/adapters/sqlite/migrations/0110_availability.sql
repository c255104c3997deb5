-- SPDX-License-Identifier: GPL-3.0-or-later
-- The window of time in which viewers may watch a title; without an end at a side it is open there.

ALTER TABLE title ADD COLUMN available_from INTEGER;
ALTER TABLE title ADD COLUMN available_until INTEGER;
