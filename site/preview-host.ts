/** Stands in for VS Code around the page of the preview: messages go to the page that it is a frame of. */
let state: unknown;

Object.assign(window, {
  acquireVsCodeApi: () => ({
    postMessage: (message: unknown) => parent.postMessage(message, location.origin),
    getState: () => state,
    setState(next: unknown) {
      state = next;
    },
  }),
});
