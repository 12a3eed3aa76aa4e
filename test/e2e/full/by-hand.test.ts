import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { OpenWorkshop } from '#shared/bridge/contract.ts';
import { byKeyboard, byMouse, type Hand } from '#test/support/hands.ts';
import { launchApp } from '#test/support/launch-app.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';
import { answerSaveDialogs } from '../../../scripts/window/file-dialogs.ts';

/** What the workshop's file holds, as the main process knows it. */
async function stateOf(window: Page): Promise<OpenWorkshop['state']> {
  const answer = await window.evaluate(async () => {
    const { accord } = globalThis as unknown as {
      accord: { request: (name: string, input: unknown) => Promise<unknown> };
    };
    return accord.request('workshop.current', {});
  });
  return (answer as { value: OpenWorkshop }).value.state;
}

async function fact(hand: Hand, name: string, type: string | null): Promise<void> {
  await hand.open('node-stage-lead');
  await hand.press('add-field');
  await hand.write('edit-name', name);
  if (type !== null) await hand.choose('edit-type', type);
}

/** A small model for B2B software, from nothing: facts, activities, whom, points, gate, promises. */
async function buildFromBlank(hand: Hand): Promise<void> {
  await hand.press('empty-matrix');
  await fact(hand, 'Job title', 'Text');
  await fact(hand, 'Employees', 'Number');
  await hand.open('node-stage-lead');
  await hand.press('add-activity');
  await hand.write('edit-name', 'Started a free trial');
  await hand.choose('edit-signal', 'Intent');

  await hand.press('add-icp');
  await hand.write('edit-name', 'Growing firms');
  await hand.press('add-mustHaves');
  await hand.press('add-leaf-root');
  await hand.choose('leaf-0-what', 'Employees');
  await hand.write('leaf-0-value', '100');
  await hand.press('condition-done');

  await hand.press('add-persona');
  await hand.write('edit-name', 'Nadia, IT lead');
  await hand.press('add-disqualifier');
  await hand.write('edit-name', 'Students');
  await hand.press('edit-condition');
  await hand.press('add-leaf-root');
  await hand.choose('leaf-0-what', 'Job title');
  await hand.choose('leaf-0-test', 'contains the word');
  await hand.write('leaf-0-value', 'student');
  await hand.press('condition-done');

  await hand.press('add-fitGroup');
  await hand.write('edit-name', 'Role, size');
  await hand.write('edit-cap', '30');
  await hand.press('add-rule-banded');
  await hand.choose('edit-field', 'Employees');
  await hand.write('edit-name', 'Employees');
  await hand.write('band-0-points', '15');
  await hand.press('rule-back');
  await hand.press('add-rule-condition');
  await hand.write('edit-name', 'Director');
  await hand.write('edit-points', '10');

  await hand.press('add-engagementGroup');
  await hand.write('edit-name', 'Website intent');
  await hand.press('add-rule-activity');
  await hand.write('edit-points', '30');
  await hand.write('edit-max-times', '1');

  await hand.open('node-gate-model/mql');
  await hand.press('add-fast-track');
  await hand.press('add-leaf-root');
  await hand.choose('leaf-0-what', 'Number of activities');
  await hand.press('condition-done');

  await hand.press('add-clause');
  await hand.press('rail-agree');
}

describe('a whole model from blank', () => {
  it.each(['keyboard', 'mouse'] as const)(
    'is built by %s alone, and stays after a restart',
    async (way) => {
      const launched = await launchApp({ size: { width: 1920, height: 1040 } });
      const { app, window, problems, close } = launched;
      const file = join(temporaryFolder(), 'by-hand.accord');
      await answerSaveDialogs(app, file);
      const hand = way === 'mouse' ? byMouse(window) : byKeyboard(window);
      try {
        await hand.press('start-template-blank');
        await hand.press('new-create');
        await window.getByTestId('canvas-empty').waitFor();
        await buildFromBlank(hand);
        await window.getByTestId('agree-screen').waitFor();
      } catch (error) {
        await launched.shot(`by-hand-${way}`);
        throw error;
      }
      const state = await stateOf(window);
      const named = (kind: 'icp' | 'persona' | 'group' | 'field' | 'rule' | 'activityType') =>
        Object.values(state[kind]).map(({ name }) => name.en);
      expect(named('field')).toEqual(['Job title', 'Employees']);
      expect(named('activityType')).toEqual(['Started a free trial']);
      expect(named('icp')).toEqual(['Growing firms']);
      expect(named('persona')).toEqual(['Nadia, IT lead']);
      expect(Object.values(state.disqualifier)[0]?.condition.root).toMatchObject({
        of: [{ op: 'fact', is: { value: 'student' } }],
      });
      expect(named('group').sort()).toEqual(['Role, size', 'Website intent']);
      expect(named('rule')).toEqual(expect.arrayContaining(['Employees', 'Director']));
      expect(Object.values(state.rule)).toHaveLength(3);
      expect(Object.values(state.rule).find(({ kind }) => kind === 'activity')).toMatchObject({
        points: 3000,
        maxTimes: 1,
      });
      expect(Object.values(state.icp)[0]?.mustHaves[0]?.root).toMatchObject({
        of: [{ op: 'fact', is: { value: 100 } }],
      });
      expect(Object.values(state.gate).find(({ stage }) => stage === 'mql')?.fastTrack).not.toBeNull();
      expect(Object.values(state.clause)).toHaveLength(1);
      await close();
      const again = await launchApp({ args: [file] });
      await again.window.getByTestId('canvas').waitFor();
      expect(await stateOf(again.window)).toEqual(state);
      await again.close();
      expect([...problems, ...again.problems]).toEqual([]);
    },
    240_000,
  );
});
