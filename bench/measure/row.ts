export interface Row {
  name: string;
  value: number;
  unit: string;
  floor: number | null;
  target: number | null;
  ok: boolean;
}
