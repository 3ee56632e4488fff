/** A file of the checkout as text in the bundle. */
declare module "*?raw" {
  const text: string;
  export default text;
}
