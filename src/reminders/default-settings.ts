/** A new plan's settings: those of the domain, and each rule's own. */
import { BASE_SETTINGS, type PlanSettings } from '../domain/plan/settings.ts';
import { RULES } from './rules/rules.ts';

const { ackDefaults, ...periods } = BASE_SETTINGS;

export const DEFAULT_SETTINGS: PlanSettings = {
  ...periods,
  rules: Object.fromEntries(RULES.map((rule) => [rule.name, rule.defaults])),
  ackDefaults,
};
