// SPDX-License-Identifier: GPL-3.0-or-later
// Uploads a file with tus-js-client, as the case given by the first argument says, and tells on standard output what
// happens, a JSON object a line: {"event":"progress","sent":…}, "paused", "resumed", "retry", "done" with the upload's URL
// and the methods that were used.
//
//   PASSWORD=… node upload.mjs resume|deferred ENDPOINT FILE
import fs from 'node:fs'
import { PassThrough } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import * as tus from 'tus-js-client'

const [, , kind, endpoint, path] = process.argv
const size = fs.statSync(path).size
const methods = {}

const signIn = await fetch(new URL('/api/v1/auth/sign-in', endpoint), {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ login: 'editor', password: process.env.PASSWORD, device: 'tus-js-client' }),
})
const { accessToken } = await signIn.json()

function tell(event, more = {}) {
  process.stdout.write(`${JSON.stringify({ event, ...more })}\n`)
}

// The whole file in one PATCH; paused at a quarter, and resumed a moment later.
const resume = {
  uploadSize: size,
  retryDelays: [100, 300, 1000, 3000, 3000],
}

// A stream of which nobody knows the length, in pieces, with POST in place of PATCH.
const deferred = {
  uploadLengthDeferred: true,
  chunkSize: 1024 * 1024,
  overridePatchMethod: true,
}

let isPaused = false
let lastTold = 0
// Behind a pipe it is a stream like any other, and no file whose size can be looked up.
const file = fs.createReadStream(path)
const upload = new tus.Upload(kind === 'deferred' ? file.pipe(new PassThrough()) : file, {
  endpoint,
  ...(kind === 'deferred' ? deferred : resume),
  metadata: { filename: 'film.mp4' },
  headers: { Authorization: `Bearer ${accessToken}` },
  onBeforeRequest(request) {
    const method = request.getHeader('X-HTTP-Method-Override') ?? request.getMethod()
    methods[method] = (methods[method] ?? 0) + 1
  },
  onShouldRetry(error) {
    tell('retry', { reason: String(error.message).split('\n')[0] })
    return true
  },
  onProgress(sent) {
    if (kind === 'resume' && !isPaused && sent > size / 4) {
      isPaused = true
      void pause(sent)
    }
    if (sent - lastTold >= size / 64 || sent < lastTold) {
      lastTold = sent
      tell('progress', { sent })
    }
  },
  onError(error) {
    tell('failed', { reason: String(error) })
    process.exit(1)
  },
  onSuccess() {
    tell('done', { url: upload.url, methods })
  },
})

async function pause(sent) {
  await upload.abort()
  tell('paused', { sent })
  await sleep(200)
  upload.start()
  tell('resumed')
}

upload.start()
