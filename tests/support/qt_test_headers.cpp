// SPDX-License-Identifier: GPL-3.0-or-later
// Empty: the library of this file owns the precompiled QtTest header that the tests share.
