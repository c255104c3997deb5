// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/media/gl_surface.h"

#include "shared/base/log.h"
#include "shared/desktop/media/rgb_image.h"
#include "shared/desktop/media/yuv_weights.h"

#include <QMatrix3x3>
#include <QOpenGLContext>
#include <QOpenGLExtraFunctions>
#include <QOpenGLShaderProgram>

namespace vitascope::desktop {
namespace {

// One triangle that covers the viewport; the picture's top row is at the top.
constexpr auto kVertexShader = R"(
out vec2 place;
void main() {
    vec2 corner = vec2((gl_VertexID << 1) & 2, gl_VertexID & 2);
    place = vec2(corner.x, 1.0 - corner.y);
    gl_Position = vec4(corner * 2.0 - 1.0, 0.0, 1.0);
}
)";

constexpr auto kFragmentShader = R"(
in vec2 place;
out vec4 colour;
uniform sampler2D luma;
uniform sampler2D blue;
uniform sampler2D red;
uniform mat3 toRgb;
uniform vec3 offset;
void main() {
    vec3 yuv = vec3(texture(luma, place).r, texture(blue, place).r, texture(red, place).r) - offset;
    colour = vec4(clamp(toRgb * yuv, 0.0, 1.0), 1.0);
}
)";

QByteArray shader(const char* text, bool isEs) {
    return QByteArray(isEs ? "#version 300 es\nprecision highp float;\n" : "#version 130\n") + text;
}

QMatrix3x3 rgbMatrix(const YuvWeights& weights) {
    const float values[] = {weights.luma,
                            0,
                            weights.redV, //
                            weights.luma,
                            -weights.greenU,
                            -weights.greenV, //
                            weights.luma,
                            weights.blueU,
                            0};
    return QMatrix3x3(values);
}

} // namespace

GlSurface::GlSurface(const FrameMailbox& mailbox, QWidget* parent) : QOpenGLWidget(parent), mailbox_(mailbox) {
    setUpdateBehavior(QOpenGLWidget::NoPartialUpdate);
}

GlSurface::~GlSurface() {
    release();
}

void GlSurface::release() {
    if (!context() || !program_)
        return;
    makeCurrent();
    context()->functions()->glDeleteTextures(3, textures_.data());
    program_.reset();
    uploaded_.reset();
    textureSize_ = {};
    doneCurrent();
}

void GlSurface::frameChanged() {
    if (!isAsked_.exchange(true))
        QMetaObject::invokeMethod(this, qOverload<>(&QWidget::update), Qt::QueuedConnection);
}

void GlSurface::initializeGL() {
    connect(context(), &QOpenGLContext::aboutToBeDestroyed, this, &GlSurface::release);
    const bool isEs = context()->isOpenGLES();
    program_ = std::make_unique<QOpenGLShaderProgram>();
    const bool isMade = program_->addShaderFromSourceCode(QOpenGLShader::Vertex, shader(kVertexShader, isEs)) &&
                        program_->addShaderFromSourceCode(QOpenGLShader::Fragment, shader(kFragmentShader, isEs)) &&
                        program_->link();
    if (!isMade)
        log::error("the GPU refused the video shader", {{"why", program_->log().toStdString()}});
    auto* gl = context()->functions();
    gl->glGenTextures(3, textures_.data());
    for (const auto texture : textures_) {
        gl->glBindTexture(GL_TEXTURE_2D, texture);
        for (const auto filter : {GL_TEXTURE_MIN_FILTER, GL_TEXTURE_MAG_FILTER})
            gl->glTexParameteri(GL_TEXTURE_2D, static_cast<GLenum>(filter), GL_LINEAR);
        for (const auto wrap : {GL_TEXTURE_WRAP_S, GL_TEXTURE_WRAP_T})
            gl->glTexParameteri(GL_TEXTURE_2D, static_cast<GLenum>(wrap), GL_CLAMP_TO_EDGE);
    }
}

void GlSurface::paintGL() {
    isAsked_ = false;
    auto* gl = context()->functions();
    gl->glClearColor(0, 0, 0, 1);
    gl->glClear(GL_COLOR_BUFFER_BIT);
    const auto frame = mailbox_.newest();
    if (!frame || !program_ || !program_->isLinked())
        return;
    if (!isUploaded(*frame)) {
        upload(frame->picture);
        uploaded_ = frame;
    }
    draw(frame->picture);
}

// The frame is held, so that no other one can have its planes meanwhile.
bool GlSurface::isUploaded(const playback::VideoFrame& frame) const {
    return uploaded_ && uploaded_->time == frame.time && uploaded_->picture.planes == frame.picture.planes;
}

void GlSurface::upload(const av::Picture& picture) {
    auto* gl = context()->extraFunctions();
    const bool isSameSize = textureSize_ == std::array{picture.width, picture.height};
    gl->glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    for (std::size_t i = 0; i < 3; ++i) {
        const int width = i == 0 ? picture.width : (picture.width + 1) / 2;
        const int height = i == 0 ? picture.height : (picture.height + 1) / 2;
        gl->glBindTexture(GL_TEXTURE_2D, textures_[i]);
        gl->glPixelStorei(GL_UNPACK_ROW_LENGTH, static_cast<GLint>(picture.strides[i]));
        if (isSameSize)
            gl->glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, width, height, GL_RED, GL_UNSIGNED_BYTE, picture.planes[i]);
        else
            gl->glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, width, height, 0, GL_RED, GL_UNSIGNED_BYTE, picture.planes[i]);
    }
    gl->glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    gl->glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
    textureSize_ = {picture.width, picture.height};
}

void GlSurface::draw(const av::Picture& picture) {
    auto* gl = context()->functions();
    const auto area = (QSizeF(size()) * devicePixelRatioF()).toSize();
    const auto shown = shownSize(picture, area);
    gl->glViewport((area.width() - shown.width()) / 2, (area.height() - shown.height()) / 2, shown.width(),
                   shown.height());
    const auto weights = yuvWeights(picture.matrix, picture.range);
    program_->bind();
    program_->setUniformValue("toRgb", rgbMatrix(weights));
    program_->setUniformValue("offset", QVector3D(weights.lumaOffset, 128.0F / 255, 128.0F / 255));
    for (int i = 0; i < 3; ++i) {
        gl->glActiveTexture(static_cast<GLenum>(GL_TEXTURE0 + i));
        gl->glBindTexture(GL_TEXTURE_2D, textures_[static_cast<std::size_t>(i)]);
    }
    program_->setUniformValue("luma", 0);
    program_->setUniformValue("blue", 1);
    program_->setUniformValue("red", 2);
    gl->glDisable(GL_BLEND);
    gl->glDisable(GL_DEPTH_TEST);
    gl->glDrawArrays(GL_TRIANGLES, 0, 3);
    gl->glActiveTexture(GL_TEXTURE0);
    program_->release();
}

} // namespace vitascope::desktop
