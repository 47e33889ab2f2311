#!/usr/bin/env node
// biome-ignore-all lint/suspicious/noVar: every Node reads this file, however old it is
// biome-ignore-all lint/style/useTemplate: every Node reads this file, however old it is
'use strict';

/** Where the published command line begins: a Node that cannot run the rest says so, and what to do. */
var wanted = require('../package.json').engines.node.replace('>=', '');
var have = process.versions.node;
var major = have.split('.')[0] - wanted.split('.')[0];

if (major < 0 || (major === 0 && have.split('.')[1] - wanted.split('.')[1] < 0)) {
  console.error('yardstick: this is Node ' + have + ', and it takes ' + wanted + ' or newer: https://nodejs.org');
  process.exitCode = 2;
} else {
  require('./start.cjs');
}
