// SPDX-License-Identifier: GPL-3.0-or-later
// node check_api.mjs URL CLAIM_TOKEN [REQUESTS [SEED]]
// Holds a fresh server against its own OpenAPI document: every example is valid by its schema and is sent; then about
// REQUESTS bad requests, made from the document, are sent. No answer may be a 5xx (but a 503 or 507 that says so), come
// late, or differ from what the document says; and no example may be answered 400. Prints what it did; exit status 1
// with each finding.
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';

const [base, claimToken, requests = '600', seed = String(Date.now() % 1e9)] = process.argv.slice(2);
const kAnswerMs = 10_000;
const methods = ['get', 'head', 'options', 'post', 'put', 'patch', 'delete'];
const findings = [];
const reached = new Set(); // calls whose example did what it is for
const counts = { examples: 0, sent: 0, bad: 0 };
let spec;

const ajv = new Ajv({ strict: false, allErrors: false });
addFormats(ajv);

function finding(where, what) {
  findings.push(`${where}: ${what}`);
}

// ---- the document ----

function resolve(node) {
  while (node?.$ref) node = node.$ref.slice(2).split('/').reduce((at, key) => at?.[key.replace(/~1/g, '/')], spec);
  return node ?? {};
}

const validators = new Map();
function validator(schema) {
  const key = JSON.stringify(schema);
  if (!validators.has(key)) validators.set(key, ajv.compile({ ...schema, components: spec.components }));
  return validators.get(key);
}

function validate(where, schema, value) {
  const check = validator(schema);
  if (!check(value)) finding(where, `${ajv.errorsText(check.errors)} in ${JSON.stringify(value).slice(0, 300)}`);
}

function operations() {
  return Object.entries(spec.paths).flatMap(([path, item]) => methods.filter(method => item[method]).map(method => ({
    method, path, operation: item[method], name: `${method.toUpperCase()} ${path}`,
    parameters: [...(item.parameters ?? []), ...(item[method].parameters ?? [])].map(resolve),
    body: Object.entries(resolve(item[method].requestBody).content ?? {}),
  })));
}

function examplesOf(media) {
  const many = Object.values(media.examples ?? {}).map(one => resolve(one).value);
  return media.example === undefined ? many : [media.example, ...many];
}

function checkExamples(call) {
  const answers = Object.entries(call.operation.responses).map(([status, answer]) => [status, resolve(answer)]);
  const bodies = [['body', call.body], ...answers.map(([status, answer]) => [status, Object.entries(answer.content ?? {})])];
  for (const [part, content] of bodies)
    for (const [type, media] of content)
      for (const example of type.includes('json') ? examplesOf(media) : []) {
        counts.examples += 1;
        validate(`${call.name}: example of ${part}`, media.schema ?? {}, example);
      }
}

// ---- calls ----

async function send(method, target, { headers = {}, body, token } = {}) {
  if (token) headers = { Authorization: `Bearer ${token}`, ...headers };
  counts.sent += 1;
  const answer = await fetch(base + target, {
    method: method.toUpperCase(), headers, body, redirect: 'manual', signal: AbortSignal.timeout(kAnswerMs),
  });
  return { status: answer.status, etag: answer.headers.get('etag'), type: (answer.headers.get('content-type') ?? '').split(';')[0].trim(), text: await answer.text() };
}

function checkAnswer(where, call, answer) {
  if (answer.status >= 500 && answer.status !== 503 && answer.status !== 507) finding(where, `answered ${answer.status}: ${answer.text.slice(0, 300)}`);
  const described = resolve(call.operation.responses[answer.status] ?? (answer.status >= 400 ? call.operation.responses.default : undefined));
  if (!described.description) return finding(where, `answered ${answer.status}, which is not described: ${answer.text.slice(0, 300)}`);
  if (call.method === 'head' || !answer.text) return;
  const media = described.content?.[answer.type];
  if (!media) return finding(where, `answered ${answer.status} as "${answer.type}", which is not described`);
  if (!answer.type.includes('json')) return;
  let value;
  try { value = JSON.parse(answer.text); } catch { return finding(where, 'answered with JSON that is none'); }
  validate(`${where}: ${answer.status}`, media.schema ?? {}, value);
}

async function attempt(where, call, target, options) {
  try {
    const answer = await send(call.method, target, options);
    checkAnswer(where, call, answer);
    return answer;
  } catch (error) {
    finding(where, `no answer within ${kAnswerMs / 1000} s: ${error.cause?.code ?? error.message}`);
  }
}

// ---- who calls ----

// Calls end sessions: a new one is opened when none is left.
const sessions = [];
const account = { login: 'ann', password: 'a long evening of films' };

async function signIn() {
  const signedIn = await send('post', '/api/v1/auth/sign-in', {
    headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ ...account, device: 'test' }),
  });
  if (signedIn.status !== 200) throw new Error(`the sign-in was answered ${signedIn.status}: ${signedIn.text}`);
  sessions.push(JSON.parse(signedIn.text).accessToken);
}

async function openSessions() {
  const claimed = await send('post', '/api/v1/setup/claim', {
    headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ token: claimToken, displayName: 'Ann', ...account }),
  });
  if (claimed.status !== 201) throw new Error(`the claim was answered ${claimed.status}: ${claimed.text}`);
  sessions.push(JSON.parse(claimed.text).accessToken);
}

async function token() {
  for (;;) {
    if (!sessions.length) await signIn();
    const me = await send('get', '/api/v1/me', { token: sessions.at(-1) });
    if (me.status === 200) return sessions.at(-1);
    sessions.pop();
  }
}

// ---- requests from the document ----

// Ids of things that exist by the last literal segment of the path that makes or lists them ("titles"), and the ETags
// of paths, filled as examples are sent.
const known = {};
const etags = {};

function remember(call, target, answer) {
  if (answer?.etag) etags[target] = answer.etag;
  if (call.path.endsWith('}') || answer?.status > 202) return;
  try {
    const made = JSON.parse(answer.text);
    const id = made.id ?? made.items?.[0]?.id;
    if (id) known[call.path.split('/').at(-1)] = id;
  } catch { /* not JSON */ }
}

function idFor(path) {
  return known[path.slice(0, path.indexOf('/{')).split('/').at(-1)];
}

function targetOf(call, values = {}) {
  const path = call.path.replace(/\{(\w+)\}/g, (_, name) => {
    const parameter = call.parameters.find(one => one.name === name) ?? {};
    return encodeURIComponent(values[name] ?? (name === 'id' ? idFor(call.path) : undefined) ?? parameter.example ?? 'x');
  });
  const query = call.parameters.filter(one => one.in === 'query' && values[one.name] !== undefined)
    .map(one => `${encodeURIComponent(one.name)}=${encodeURIComponent(values[one.name])}`).join('&');
  return query ? `${path}?${query}` : path;
}

// All that have an example where `asShown`, else the required ones and those of `values`.
function headersOf(call, target, values = {}, asShown = false) {
  const headers = {};
  for (const one of call.parameters.filter(parameter => parameter.in === 'header')) {
    const etag = one.name === 'If-Match' ? etags[target] : undefined;
    const value = values[one.name] ?? etag ?? (one.required || (asShown && one.name !== 'Upload-Checksum') ? one.example ?? resolve(one.schema).const : undefined);
    if (value !== undefined) headers[one.name] = String(value);
  }
  return headers;
}

async function sendExamples(call) {
  for (const [type, media] of call.body.length ? call.body : [[undefined, {}]]) {
    const bodies = examplesOf(media).map(value => typeof value === 'string' ? value : JSON.stringify(value));
    for (const body of bodies.length ? bodies : [undefined]) {
      const target = targetOf(call);
      const headers = { ...headersOf(call, target, {}, true), ...(type && body !== undefined ? { 'Content-Type': type } : {}) };
      const answer = await attempt(`${call.name}: example`, call, target, { headers, body, token: await token() });
      if (answer?.status === 400 && body !== undefined) finding(`${call.name}: example`, `answered 400: ${answer.text}`);
      if (answer?.status < 400) reached.add(call.name);
      remember(call, target, answer);
    }
  }
}

const oddText = fc.oneof(fc.string(), fc.fullUnicodeString({ maxLength: 40 }), fc.constantFrom('', ' ', '\u0000', '../..', '%00', '-1', '1e400', '\u202e', 'ﷺ'.repeat(200), '\ud83d\ude00', 'a'.repeat(5000)));
const oddValue = fc.oneof(fc.jsonValue({ maxDepth: 3 }), oddText, fc.constantFrom(null, true, -1, 0, 1e300, 9007199254740993, [], {}, [[[]]], '0190163d-8694-739b-aea5-966c26f8ad91'));
const oddHeader = fc.oneof(fc.stringMatching(/^[\x21-\x7e]{0,40}$/), fc.constantFrom('-1', '99999999999999999999', 'bytes=0-', '"', 'W/"1"', '*', 'sha256 x', 'a'.repeat(4000)));

// The example with one of its values, at any depth, replaced, removed or joined by an unknown one.
function spoil(example, path, value, kind) {
  const copy = structuredClone(example);
  let at = copy;
  for (;;) {
    const keys = Object.keys(at ?? {});
    if (!keys.length) return value;
    const key = keys[path.shift() % keys.length ?? 0] ?? keys[0];
    if (path.length && at[key] !== null && typeof at[key] === 'object') { at = at[key]; continue; }
    if (kind === 'remove' && !Array.isArray(at)) delete at[key];
    else if (kind === 'add' && !Array.isArray(at)) at[`x-${key}`] = value;
    else at[key] = value;
    return copy;
  }
}

function badBody(call) {
  const examples = call.body.flatMap(([, media]) => examplesOf(media));
  const spoiled = fc.tuple(fc.constantFrom(...(examples.length ? examples : [{}])), fc.array(fc.nat(20), { minLength: 4, maxLength: 4 }), oddValue, fc.constantFrom('replace', 'replace', 'remove', 'add'), fc.nat(200), oddText)
    .map(([example, path, value, kind, place, text]) => typeof example === 'string'
      ? example.slice(0, place % (example.length + 1)) + text + (kind === 'remove' ? '' : example.slice(place % (example.length + 1)))
      : JSON.stringify(spoil(example, path, value, kind)));
  return fc.oneof({ weight: 6, arbitrary: spoiled }, { weight: 1, arbitrary: oddValue.map(value => JSON.stringify(value)) },
    { weight: 1, arbitrary: fc.string() }, { weight: 1, arbitrary: fc.constantFrom('', '{', '[[[[', '{"a":1}{}', '"', '\ufeff{}', '['.repeat(2000)) });
}

function badRequest(call) {
  const values = Object.fromEntries(call.parameters.map(one =>
    [one.name, fc.option(one.in === 'header' ? oddHeader : oddText, { nil: undefined, freq: 1 })]));
  const types = call.body.map(([type]) => type);
  return fc.record({
    values: fc.record(values),
    body: call.body.length ? fc.option(badBody(call), { nil: undefined, freq: 8 }) : fc.constant(undefined),
    type: fc.oneof({ weight: 8, arbitrary: types.length ? fc.constantFrom(...types) : fc.constant(undefined) }, { weight: 1, arbitrary: fc.constantFrom(undefined, 'text/plain', 'application/json; charset=utf-16', 'x') }),
    anonymous: fc.boolean().map(flip => flip && Math.random() < 0.1),
  });
}

async function sendBad(call, count) {
  for (const request of fc.sample(badRequest(call), { numRuns: count, seed: Number(seed) })) {
    counts.bad += 1;
    // An empty segment is another path.
    for (const parameter of call.parameters) if (parameter.in === 'path' && !request.values[parameter.name]?.length) delete request.values[parameter.name];
    const target = targetOf(call, request.values);
    const headers = headersOf(call, target, request.values);
    if (request.body !== undefined && request.type) headers['Content-Type'] = request.type;
    await attempt(`${call.name}: ${JSON.stringify(request).slice(0, 400)}`, call, target,
      { headers, body: request.body, token: request.anonymous ? undefined : await token() });
  }
}

// ---- all of it ----

const answer = await send('get', '/api/v1/openapi.json');
spec = JSON.parse(answer.text);
const calls = operations();
for (const call of calls) checkExamples(call);
await openSessions();
// What makes things comes first and what ends them last, so that the other calls meet them.
const order = call => (call.method === 'delete' ? 3 : /sign-out|revoke|withdraw/.test(call.path) ? 2
  : call.method === 'post' && call.operation.responses['201'] ? -1 - (call.path.includes('{') ? 0 : 1) : 0);
calls.sort((a, b) => order(a) - order(b));
for (const call of calls) await sendExamples(call);
const share = Math.max(1, Math.ceil(Number(requests) / calls.length));
for (const call of calls) await sendBad(call, share);
await token(); // it still answers

for (const one of findings) console.log(`FINDING ${one}`);
console.log(`not reached: ${calls.filter(call => !reached.has(call.name)).map(call => call.name).join(', ') || 'none'}`);
console.log(`${calls.length} calls, ${reached.size} reached by example, ${counts.examples} examples, ${counts.bad} bad requests (seed ${seed}), ${counts.sent} requests in all, ${findings.length} findings`);
process.exit(findings.length ? 1 : 0);
