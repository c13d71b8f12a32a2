/** App Home: my lines this month and what is late, then how far the plan is; made anew each time it is opened. */
import type { App } from '@slack/bolt';
import type { Message } from '../../conversation/message.ts';
import { say } from '../../messages/progress/answers.ts';
import { loadInstitution, plansInCourseOf } from '../../store/plan/institution.ts';
import { actorOf } from '../../inbox/actor.ts';
import { keepFormsOf, replyOnFailure } from './answers.ts';
import type { SlackDeps } from './deps.ts';
import { renderHome } from './render/home.ts';

/** What is pending and how far it is, of each commission in which the person has a post. */
const partsFor = async (
  { dispatch, people, store }: SlackDeps,
  userId: string,
): Promise<Message[]> => {
  const actor = actorOf(await people.whoIs(userId), 'slack');
  if (typeof actor === 'string') return [say(actor)];
  const institution = await store.read(loadInstitution);
  const plans = institution === undefined ? [] : plansInCourseOf(institution, actor.person.id);
  const parts: Message[] = [];
  for (const plan of plans.length === 0 ? [undefined] : plans) {
    const place = { kind: 'private' as const, conversation: `home ${userId}`, plan: plan?.planId };
    for (const verb of ['pendientes', 'avance'])
      parts.push(...[(await dispatch.runSlash(actor, place, verb, '')).message ?? []].flat());
  }
  return parts;
};

export const publishHome = async (deps: SlackDeps, userId: string): Promise<void> => {
  const parts = await partsFor(deps, userId);
  await keepFormsOf(deps.store, parts);
  await deps.api.web.views.publish({
    user_id: userId,
    view: renderHome(parts.map((message) => ({ message }))),
  });
};

export const listenToHome = (app: App, deps: SlackDeps): void => {
  app.event('app_home_opened', async ({ event }) => {
    if (event.tab === 'home')
      await replyOnFailure(
        deps.log,
        async () => undefined,
        () => publishHome(deps, event.user),
      );
  });
};
