/*
 * Reports the visit to Google Analytics. The server puts this script only on pages whose visitor agreed, and says
 * itself what may be told: the path of the page without anything about who is looking.
 */
declare global {
  interface Window {
    dataLayer?: unknown[];
  }
}

const own = document.currentScript;
if (own instanceof HTMLScriptElement) report(own.dataset);

function report({ trackingId = '', page = '', title = '' }: DOMStringMap): void {
  window.dataLayer ??= [];
  const layer = window.dataLayer;
  // The library reads commands as `arguments`, not as lists.
  function tell(..._command: unknown[]): void {
    // biome-ignore lint/complexity/noArguments: see above
    layer.push(arguments);
  }
  tell('js', new Date());
  tell('config', trackingId, {
    page_location: page,
    page_title: title,
    page_referrer: '',
    ignore_referrer: true,
    anonymize_ip: true,
    allow_google_signals: false,
    allow_ad_personalization_signals: false,
  });
  const library = document.createElement('script');
  library.async = true;
  library.src = `https://www.googletagmanager.com/gtag/js?id=${encodeURIComponent(trackingId)}`;
  document.head.append(library);
}

export {};
