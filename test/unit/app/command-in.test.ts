import { describe, expect, it } from 'vitest';
import { commandIn } from '#main/app/command-line-app.ts';

describe('the words that the app was started with', () => {
  it.each([
    [
      ['accord', 'simulate', 'a.accord', '--json'],
      ['simulate', 'a.accord', '--json'],
    ],
    [['accord', '--no-sandbox', 'templates'], ['templates']],
    [['accord', '--help'], ['--help']],
    [['accord', 'help'], ['help']],
    [['accord'], null],
    [['accord', '/home/somebody/client.accord'], null],
    [['accord', '--no-sandbox', '--lang=ar'], null],
    [['accord', 'toString'], null],
  ])('%j of an installed app is the command %j', (line, command) => {
    expect(commandIn(line, false)).toEqual(command);
  });

  it.each([
    [
      ['electron', '--no-sandbox', '/project', 'history', 'a.accord'],
      ['history', 'a.accord'],
    ],
    [['electron', '/project'], null],
    [['electron', 'history'], null],
    [['electron', '-r', '/loader.cjs', '/project', 'a.accord'], null],
  ])('%j of an app that is started by its folder is the command %j', (line, command) => {
    expect(commandIn(line, true)).toEqual(command);
  });
});
