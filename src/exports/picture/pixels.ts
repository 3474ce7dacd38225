/** Size in pixels of the PNG for a talk: the slide of 1600 × 900, enlarged. */
export const slidePixels = { width: 1920, height: 1080 } as const;
