import { plainText } from '@moothall/domain';
import { z } from 'zod';
import { byId, route } from './define.ts';

const feedback = z.object({
  id: z.string(),
  rating: z.number(),
  text: z.string().nullable(),
  createdAt: z.string(),
  userId: z.string(),
});

export const feedbackRoutes = {
  giveFeedback: route({
    method: 'POST',
    path: '/sessions/:id/feedback',
    summary: 'Feedback of a seated person, once, when the session has ended',
    identity: 'person',
    params: byId,
    body: z.strictObject({ rating: z.int().min(1).max(5), text: plainText(4_000).optional() }),
    data: z.object({ feedback }),
    status: 201,
  }),
  readFeedback: route({
    method: 'GET',
    path: '/sessions/:id/feedback',
    summary: 'Feedback for the GM',
    identity: 'person',
    params: byId,
    data: z.object({ feedback: z.array(feedback).readonly() }),
  }),
} as const;
