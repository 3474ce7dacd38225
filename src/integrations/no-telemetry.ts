/** Keeps Astro from reporting its use to another host and from writing to the user's settings folder. */
export function disableTelemetry(): void {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
}
