// The kinds of card that only a coach meets, in a file of their own: learners load none of it.

import { job } from "./kinds/job.tsx";
import { leaf } from "./kinds/leaf.tsx";
import { renderer } from "./renderer.ts";

const all = [job, leaf];
export const render = renderer(all);
