/** Twice as fine as a screen shows it: still sharp in a paper. */
const fineness = 2;

/** A drawing as a picture on white, in black: as it is seen, whatever the theme of the page. */
export async function pictureOf(drawing: SVGSVGElement): Promise<Blob> {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const { width, height } = drawing.viewBox.baseVal;
  copy.setAttribute('width', String(width * fineness));
  copy.setAttribute('height', String(height * fineness));
  copy.setAttribute('color', '#000000');
  copy.removeAttribute('class');
  const text = new XMLSerializer().serializeToString(copy);
  const image = new Image();
  await new Promise<void>((resolve, reject) => {
    image.onload = () => resolve();
    image.onerror = () => reject(new Error('The picture could not be drawn'));
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  });
  const canvas = document.createElement('canvas');
  canvas.width = width * fineness;
  canvas.height = height * fineness;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('The picture could not be drawn');
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0);
  return new Promise((resolve, reject) =>
    canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('The picture could not be drawn'))), 'image/png')
  );
}
