/** Every element that matches, as a typed list. */
export const all = <T extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): T[] => [...root.querySelectorAll<T>(selector)];

/** The element an id in a data attribute points at. */
export const byId = <T extends HTMLElement = HTMLElement>(id: string | undefined): T | null => (id ? (document.getElementById(id) as T | null) : null);

/** Puts a number or word into a text that came from the server: `{0}`. */
export const fill = (text: string | undefined, value: string | number): string => (text ?? "").replace("{0}", String(value));

/** A control that holds a value of a form. */
export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
