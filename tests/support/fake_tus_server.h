// SPDX-License-Identifier: GPL-3.0-or-later
// A tus 1.0.0 server in memory (creation, checksum) under /api/v1/uploads, whose mishaps a test scripts. What it keeps
// of a piece that was cut is what arrived. Set the mishaps before the request they are for.
#pragma once

#include "tests/support/test_http_server.h"

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace vitascope::test {

class FakeTusServer {
public:
    FakeTusServer();

    [[nodiscard]] TestHttpServer& http() { return server_; }

    // Of the upload that was made last.
    [[nodiscard]] std::string content() const;
    [[nodiscard]] std::string metadata() const;
    [[nodiscard]] std::string lastId() const;
    // Over all uploads: bytes of pieces that were kept, and the largest piece.
    [[nodiscard]] std::size_t bytesReceived() const;
    [[nodiscard]] std::size_t largestPiece() const;

    // Pieces count from 0. The connection ends after so many bytes of the piece, which are kept.
    void cutPiece(int piece, std::size_t bytes);
    // The piece is kept, its answer is not sent.
    void loseAnswer(int piece);
    // The next pieces are not kept and get this status; 0: none.
    void answerPieces(int status, int times, TestConnection::Fields headers = {});
    void answerPiecesAfter(int pieces, int status);
    void setLocation(std::string location); // instead of the right one
    std::function<void(int piece)> onPiece; // before a piece is handled
    TestHttpServer::Handler onOther;        // for requests to other paths; 404 without it

private:
    struct Upload {
        std::size_t length = 0;
        std::string content;
        std::string metadata;
    };

    void handle(const TestRequest& request, TestConnection& connection);
    void create(const TestRequest& request, TestConnection& connection);
    void receive(const TestRequest& request, Upload& upload, TestConnection& connection);
    [[nodiscard]] std::size_t bodyLimit(const TestRequest& head, std::size_t length);

    mutable std::mutex mutex_;
    std::map<std::string, Upload> uploads_;
    std::string lastId_, location_;
    bool hasLocation_ = false;
    std::size_t bytesReceived_ = 0, largestPiece_ = 0, cutBytes_ = 0;
    int pieces_ = 0, cutPiece_ = -1, lostAnswer_ = -1, status_ = 0, statusTimes_ = 0, statusAfter_ = 0;
    TestConnection::Fields statusHeaders_;
    TestHttpServer server_; // last: its threads use all of the above
};

} // namespace vitascope::test
