// Forms in a frame whose sandbox lets none be sent: there a browser does not even say `submit`. It is said here, after what a browser checks before it; and nothing is sent.

type Submitter = HTMLButtonElement | HTMLInputElement;

const isSubmitter = (element: Element | null | undefined): element is Submitter =>
  (element instanceof HTMLButtonElement && element.type === 'submit') || (element instanceof HTMLInputElement && (element.type === 'submit' || element.type === 'image'));

function send(form: HTMLFormElement, submitter: Submitter | null): void {
  if (!form.noValidate && !submitter?.formNoValidate && !form.reportValidity()) return;
  form.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter }));
}

/** The button that Enter in a field of the form presses. */
export const defaultButton = (form: HTMLFormElement): HTMLElement | null => [...form.elements].find((one): one is Submitter => isSubmitter(one)) ?? null;

/** As if there were none: Enter submits a form without a button, too, when it has one field. */
export const submitAlone = (form: HTMLFormElement): void => send(form, null);

export function tellSubmits(): void {
  window.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button, input') : null;
    if (event.defaultPrevented || !isSubmitter(button) || !button.form || button.disabled) return;
    send(button.form, button);
  });
  HTMLFormElement.prototype.requestSubmit = function (submitter?: HTMLElement | null) {
    send(this, isSubmitter(submitter) ? submitter : null);
  };
}
