// SPDX-License-Identifier: GPL-3.0-or-later
// Draws frames with OpenGL 3 or OpenGL ES 3: the planes are textures, a shader turns them into RGB. Thread: the GUI
// thread.
#pragma once

#include "shared/desktop/media/frame_mailbox.h"

#include <QOpenGLWidget>

#include <atomic>
#include <memory>
#include <optional>

class QOpenGLShaderProgram;

namespace vitascope::desktop {

class GlSurface final : public QOpenGLWidget {
    Q_OBJECT
public:
    // The mailbox outlives the surface. Call frameChanged() after each change of it.
    explicit GlSurface(const FrameMailbox& mailbox, QWidget* parent = nullptr);
    ~GlSurface() override;

    // Thread: any.
    void frameChanged();

protected:
    void initializeGL() override;
    void paintGL() override;

private:
    void release();
    [[nodiscard]] bool isUploaded(const playback::VideoFrame& frame) const;
    void upload(const av::Picture& picture);
    void draw(const av::Picture& picture);

    const FrameMailbox& mailbox_;
    std::unique_ptr<QOpenGLShaderProgram> program_;
    std::array<unsigned, 3> textures_{};
    std::array<int, 2> textureSize_{};             // of the luma plane
    std::optional<playback::VideoFrame> uploaded_; // the frame that the textures hold
    std::atomic<bool> isAsked_ = false;            // a repaint is queued
};

} // namespace vitascope::desktop
