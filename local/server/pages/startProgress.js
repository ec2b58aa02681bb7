// Keeps the progress of a start up to date on the page, and shows what was asked for once there is something to show.
'use strict';

const region = document.getElementById('local-progress');

async function look() {
  try {
    const { open, whole, parts } = await (await fetch('/_local/progress.json')).json();
    if (open && region.dataset.waiting === 'true') {
      location.reload();
      return;
    }
    for (const { name, share, words } of parts) {
      const part = region.querySelector(`[data-part="${name}"]`);
      if (!part) continue;
      part.querySelector('progress').value = share;
      part.querySelector('.progress-words').textContent = words;
    }
    if (whole) {
      for (const done of region.parentElement.querySelectorAll('h2, .loading, .progress')) done.remove();
      region.querySelector('[role="status"]').textContent = 'Everything is in.';
      return;
    }
  } catch {
    // The site has been stopped, or is busy: asked again.
  }
  setTimeout(look, 1000);
}

setTimeout(look, 1000);
