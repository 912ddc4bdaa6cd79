export const CONTROL = "control h-(--control)";
export const AREA = "control min-h-16 field-sizing-content py-1.5";
