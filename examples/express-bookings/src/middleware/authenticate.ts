import type { RequestHandler, Response } from 'express';
import { ForbiddenError, UnauthenticatedError } from '../errors.js';
import type { Role, User, UserRepository } from '../repositories/user-repository.js';

/** Lets a request pass that carries `Authorization: Bearer <API key>` of a known user. */
export function createAuthenticate(users: UserRepository): RequestHandler {
  return (req, res, next) => {
    const apiKey = /^Bearer (\S+)$/.exec(req.get('authorization') ?? '')?.[1];
    const user = apiKey ? users.findByApiKey(apiKey) : undefined;
    if (!user) {
      throw new UnauthenticatedError();
    }
    res.locals.user = user;
    next();
  };
}

/** Stands behind authentication. */
export function requireRole(role: Role): RequestHandler {
  return (_req, res, next) => {
    if (currentUser(res).role !== role) {
      throw new ForbiddenError('wrong_role', `Only for the role ${role}`);
    }
    next();
  };
}

/** The user that authentication has put on the response. */
export function currentUser(res: Response): User {
  return res.locals.user as User;
}
