// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packaging/rgb_scaler.h"

#include "shared/packaging/jpeg_encoder.h"

namespace vitascope::packaging {

Result<av::FramePtr> RgbScaler::scale(const AVFrame& picture) {
    if (!scaler_ || input_ != av::Size{picture.width, picture.height}) {
        input_ = {picture.width, picture.height};
        scaler_.reset(sws_getContext(picture.width, picture.height, AV_PIX_FMT_YUV420P, size_.width, size_.height,
                                     AV_PIX_FMT_RGB24, SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT, nullptr,
                                     nullptr, nullptr));
        constexpr int kOne = 1 << 16;
        if (!scaler_ || sws_setColorspaceDetails(scaler_.get(), sws_getCoefficients(matrix_), 0,
                                                 sws_getCoefficients(SWS_CS_DEFAULT), 1, 0, kOne, kOne) < 0)
            return fail(ErrorCode::Internal, "cannot scale to small pictures");
    }
    auto scaled = newPicture(size_.width, size_.height, AV_PIX_FMT_RGB24);
    if (scaled)
        sws_scale(scaler_.get(), picture.data, picture.linesize, 0, picture.height, (*scaled)->data,
                  (*scaled)->linesize);
    return scaled;
}

} // namespace vitascope::packaging
