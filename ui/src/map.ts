// What the page of the course map needs, and no more: it is the first that anybody loads.
// A lesson asks for it, too, for its last card, after all the others.

import { coursemap } from "./kinds/coursemap.tsx";
import { keep } from "./kinds/keep.tsx";
import { renderer } from "./renderer.ts";

const all = [coursemap, keep];
export const render = renderer(all);
