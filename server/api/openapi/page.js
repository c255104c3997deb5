// SPDX-License-Identifier: GPL-3.0-or-later
// Shows the OpenAPI document of this server. Every text goes into the page as text, never as markup.
'use strict';

const methods = ['get', 'head', 'options', 'post', 'put', 'patch', 'delete'];
let spec;

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) made.setAttribute(key, value);
  for (const child of children.flat()) if (child !== null && child !== undefined) made.append(child);
  return made;
}

// `code` and [links](https://…) of a description.
function prose(text) {
  return (text || '').split(/(`[^`]+`|\[[^\]]+\]\(https:[^)]+\))/).map(part => {
    const link = part.match(/^\[([^\]]+)\]\((https:[^)]+)\)$/);
    if (link) return element('a', { href: link[2], rel: 'noreferrer' }, link[1]);
    return part.startsWith('`') && part.length > 2 ? element('code', {}, part.slice(1, -1)) : part;
  });
}

function resolve(node) {
  const seen = new Set();
  while (node && node.$ref && !seen.has(node.$ref)) {
    seen.add(node.$ref);
    const { $ref, ...beside } = node;
    const target = $ref.slice(2).split('/').reduce((at, key) => at && at[key.replace(/~1/g, '/').replace(/~0/g, '~')], spec);
    node = Object.assign({}, target, beside, target && target.$ref ? { $ref: target.$ref } : {});
  }
  return node || {};
}

function flatten(schema) {
  const merged = { properties: {}, required: [] };
  for (const part of schema.allOf ? schema.allOf.map(resolve).map(flatten) : []) {
    Object.assign(merged.properties, part.properties);
    merged.required.push(...(part.required || []));
  }
  const own = Object.assign({}, schema);
  delete own.allOf;
  return Object.assign(merged, own, {
    properties: Object.assign(merged.properties, schema.properties),
    required: merged.required.concat(schema.required || []),
  });
}

function typeOf(schema) {
  schema = resolve(schema);
  if ('const' in schema) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map(value => JSON.stringify(value)).join(' | ');
  if (schema.oneOf || schema.anyOf) return (schema.oneOf || schema.anyOf).map(typeOf).join(' | ');
  const types = [].concat(schema.type || (schema.allOf || schema.properties ? 'object' : 'any'));
  return types.map(type => type === 'array' ? `list of ${typeOf(schema.items || {})}` : schema.format ? `${type} (${schema.format})` : type).join(' | ');
}

function limitsOf(schema) {
  schema = resolve(schema);
  const limits = [];
  if (schema.minLength !== undefined || schema.maxLength !== undefined) limits.push(`${schema.minLength || 0} to ${schema.maxLength || '∞'} characters`);
  if (schema.minimum !== undefined || schema.maximum !== undefined) limits.push(`${schema.minimum ?? '−∞'} to ${schema.maximum ?? '∞'}`);
  if (schema.maxItems !== undefined) limits.push(`at most ${schema.maxItems}`);
  if (schema.default !== undefined) limits.push(`${JSON.stringify(schema.default)} without it`);
  return limits.join(', ');
}

function row(name, required, schema, description) {
  return element('tr', {},
    element('td', {}, name, required ? '' : '?'),
    element('td', {}, element('span', { class: 'quiet' }, typeOf(schema), limitsOf(schema) ? `, ${limitsOf(schema)}` : ''),
      description ? element('div', {}, prose(description)) : null));
}

function fields(schema, depth = 0) {
  schema = flatten(resolve(schema));
  if (schema.type === 'array' && schema.items) return fields(schema.items, depth);
  const names = Object.keys(schema.properties);
  if (!names.length) return null;
  return element('table', {}, names.flatMap(name => {
    const inner = resolve(schema.properties[name]);
    const rows = [row(name, schema.required.includes(name), schema.properties[name], inner.description)];
    const below = depth < 2 ? fields(inner, depth + 1) : null;
    if (below) rows.push(element('tr', {}, element('td', { colspan: 2 }, element('div', { class: 'field' }, below))));
    return rows;
  }));
}

function example(media) {
  const value = media.example ?? Object.values(media.examples || {})[0]?.value;
  return value === undefined ? null : element('pre', {}, typeof value === 'string' ? value : JSON.stringify(value, null, 2));
}

function body(title, content) {
  return Object.entries(content || {}).flatMap(([type, media]) =>
    [element('h4', {}, title, ' ', element('code', {}, type)), fields(media.schema || {}), example(media)]);
}

function command(method, path, operation, parameters) {
  const filled = path.replace(/\{(\w+)\}/g, (all, name) => String(resolve(parameters.find(p => resolve(p).name === name)).example ?? all));
  const parts = [`curl -s${method === 'get' ? '' : ` -X ${method.toUpperCase()}`} ${location.origin}${filled}`];
  if (!operation.security) parts.push("-H 'Authorization: Bearer …'");
  for (const parameter of parameters.map(resolve))
    if (parameter.in === 'header' && parameter.required) parts.push(`-H '${parameter.name}: ${parameter.example ?? '…'}'`);
  const media = Object.entries(resolve(operation.requestBody).content || {})[0];
  if (media) parts.push(`-H 'Content-Type: ${media[0]}'`, media[1].example ? `-d '${JSON.stringify(media[1].example)}'` : '--data-binary @FILE');
  return element('pre', {}, parts.join(' \\\n     '));
}

function who(operation) {
  if (operation.security && !operation.security.length) return 'anyone';
  return (operation['x-permission'] || 'signed in').replace(/-/g, ' ');
}

function show(method, path, operation, shared) {
  const parameters = shared.concat(operation.parameters || []);
  const answers = Object.entries(operation.responses).map(([status, answer]) => [status, resolve(answer)]);
  return element('article', { id: operation.operationId },
    element('span', { class: 'who' }, who(operation)),
    element('h3', {}, element('span', { class: `method ${method}` }, method.toUpperCase()), element('span', { class: 'path' }, path)),
    element('p', {}, element('strong', {}, operation.summary, '. '), prose(operation.description)),
    parameters.length ? [element('h4', {}, 'Parameters'), element('table', {}, parameters.map(resolve).map(p =>
      row(`${p.name}`, p.required, p.schema || {}, `${p.description ? p.description + ' ' : ''}(${p.in})`)))] : null,
    body('Body', resolve(operation.requestBody).content),
    element('h4', {}, 'Answers'),
    element('table', {}, answers.map(([status, answer]) => element('tr', {}, element('td', {}, status), element('td', {}, prose(answer.description))))),
    answers.filter(([status]) => status.startsWith('2')).flatMap(([, answer]) => body('Answer', answer.content)),
    element('h4', {}, 'Call it'), command(method, path, operation, parameters));
}

function operationsOf(tag) {
  return Object.entries(spec.paths).flatMap(([path, item]) => methods.filter(method => item[method]?.tags?.includes(tag))
    .map(method => ({ method, path, operation: item[method], shared: item.parameters || [] })));
}

function filter(text) {
  const wanted = text.trim().toLowerCase();
  for (const link of document.querySelectorAll('nav a')) link.hidden = !link.dataset.text.includes(wanted);
  for (const group of document.querySelectorAll('nav section')) group.hidden = ![...group.querySelectorAll('a')].some(link => !link.hidden);
}

function draw() {
  document.getElementById('version').textContent = spec.info.version;
  const calls = document.getElementById('calls');
  const links = document.getElementById('links');
  calls.replaceChildren(element('p', {}, prose(spec.info.description)),
    element('p', {}, element('a', { href: '/api/v1/openapi.json' }, 'openapi.json')));
  for (const tag of spec.tags) {
    const found = operationsOf(tag.name);
    if (!found.length) continue;
    calls.append(element('h2', {}, tag.name[0].toUpperCase() + tag.name.slice(1)), element('p', { class: 'quiet' }, prose(tag.description)));
    const group = element('section', {}, element('h2', {}, tag.name));
    for (const { method, path, operation, shared } of found) {
      calls.append(show(method, path, operation, shared));
      group.append(element('a', { href: `#${operation.operationId}`, title: `${method.toUpperCase()} ${path}`,
        'data-text': `${method} ${path} ${operation.summary}`.toLowerCase() }, operation.summary));
    }
    links.append(group);
  }
  document.getElementById('filter').addEventListener('input', event => filter(event.target.value));
  if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

fetch('/api/v1/openapi.json').then(answer => {
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  return answer.json();
}).then(read => { spec = read; draw(); }).catch(error => {
  document.getElementById('calls').replaceChildren(element('p', { class: 'empty' }, `The document could not be read: ${error.message}. Load the page again to retry.`));
});
