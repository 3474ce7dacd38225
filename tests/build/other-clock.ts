import { otherDay } from './other-day.ts';

/** Loaded before a program: its clock goes on as always, but begins at noon of the other day. */
const RealDate = Date;
const ahead = RealDate.parse(`${otherDay}T12:00:00Z`) - RealDate.now();

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, asked) =>
    Reflect.construct(target, given.length === 0 ? [target.now() + ahead] : given, asked),
  apply: (target) => new target(target.now() + ahead).toString(),
  get: (target, name, receiver) =>
    name === 'now' ? () => target.now() + ahead : Reflect.get(target, name, receiver),
});
