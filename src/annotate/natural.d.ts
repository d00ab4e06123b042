declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  /** From 0 to 1; 1 for equal strings. */
  export default function jaroWinkler(a: string, b: string): number;
}
