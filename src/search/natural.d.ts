declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { readonly stem: (token: string) => string };
  export default stemmer;
}
