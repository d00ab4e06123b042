const KEY = 'theme';

/** The chosen colours, kept for the next visit; "system" leaves them to the browser. */
export function followTheme(): void {
  const radios = [...document.querySelectorAll<HTMLInputElement>('input[name=theme]')];
  const apply = (theme: string): void => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  };
  const kept = localStorage.getItem(KEY) ?? 'system';
  apply(kept);
  for (const radio of radios) {
    radio.checked = radio.value === kept;
    radio.addEventListener('change', () => {
      localStorage.setItem(KEY, radio.value);
      apply(radio.value);
    });
  }
}
